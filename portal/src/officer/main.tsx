import { render } from 'preact';
import '../style/style.css';
import './officer.css';
import './digitise/digitise.css';
import { App } from './app.tsx';

const root = document.getElementById('portal');
if (root !== null) render(<App />, root);
