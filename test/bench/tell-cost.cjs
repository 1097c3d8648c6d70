// Loaded before a Node program by the benchmark: at its end it tells what it took, where it was told to: `milliseconds of processor
// time, kilobytes of resident memory at its largest`. A thread that ends tells it too; the last line is the program's.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, `${(user + system) / 1000},${process.resourceUsage().maxRSS}\n`);
});
