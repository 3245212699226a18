import '../style/style.css';
import './verify.css';
import { begin } from '../ui/begin.tsx';
import { App } from './app.tsx';

void begin(<App />);
