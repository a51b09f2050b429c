import { render } from 'preact';
import { App } from './app';
import { findServer } from './server';

const root = document.getElementById('app');
if (root !== null) render(<App server={findServer()} />, root);
