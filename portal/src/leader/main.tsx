import '../style/style.css';
import '../officer/officer.css';
import './leader.css';
import { begin } from '../ui/begin.tsx';
import { App } from './app.tsx';

void begin(<App />);
