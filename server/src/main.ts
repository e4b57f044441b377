/** As a container's first process it is sent no signal that it does not listen for: so it does before anything is loaded. */
const quit = () => process.exit(143);
process.on('SIGINT', quit).on('SIGTERM', quit);

const { run } = await import('./run.js');
await run(quit);

export {};
