import { holds } from './tell.ts';

/**
 * Print how long the editor waited for the extension, in milliseconds: what it did itself, and all in all. The aim is 50 ms of
 * its own, and the bench looks after it; a busy machine may take many times that, so that here only what a person would call stuck fails.
 */
export function tellActivation(own: number, inAll: number): void {
  console.log(`· activation: ${own.toFixed(1)} ms of its own, ${inAll.toFixed(0)} ms with the loading of the bundle and what the host does`);
  holds(own < 5000, `activation took ${own.toFixed(0)} ms`);
}
