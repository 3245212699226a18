import { render } from 'preact';
import '../style/style.css';
import '../officer/officer.css';
import './leader.css';
import { App } from './app.tsx';

const root = document.getElementById('portal');
if (root !== null) render(<App />, root);
