import { register } from 'tsx/esm/api';

// Lets a worker import TypeScript: by itself, tsx teaches only the main thread of Node 20 how to.
register();
