/** Loaded into each child: if the demo is killed, nothing of it goes on running. */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
