import '../style/style.css';
import './officer.css';
import './digitise/digitise.css';
import { begin } from '../ui/begin.tsx';
import { App } from './app.tsx';

void begin(<App />);
