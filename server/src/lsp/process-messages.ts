import { Buffer } from 'node:buffer';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import type { Messages } from './worker-wire.ts';

/** No message is as long as this; a length that is says that the stream is none of ours. */
const mostBytes = 1 << 30;

/** The messages of a process that VS Code has started: objects, over the channel between the two. */
export function channelMessages(): Messages {
  return {
    postMessage: message => void process.send?.(message),
    addEventListener: (_name, listener) => void process.on('message', data => listener({ data })),
  };
}

/**
 * The messages of a client that speaks over two streams. Each has a head that says its length:
 *
 *     Content-Length: 38\r\n\r\n{"jsonrpc":"2.0","method":"initialized"}
 */
export function streamMessages(input: Readable, output: Writable): Messages {
  return {
    postMessage(message) {
      const body = Buffer.from(JSON.stringify(message));
      output.write(`Content-Length: ${body.length}\r\n\r\n`);
      output.write(body);
    },
    addEventListener(_name, listener) {
      const frames = new Frames();
      input.on('data', (bytes: Buffer) => {
        for (const data of frames.read(bytes)) listener({ data });
      });
    },
  };
}

/** Puts messages together from the pieces a stream comes in. */
export class Frames {
  #pieces: Buffer[] = [];
  #bytes = 0;
  /** How many bytes have to be there before another look is worth it. */
  #wanted = 0;

  /** The messages that are whole now. One that is no JSON is passed over. */
  read(bytes: Buffer): unknown[] {
    this.#pieces.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes < this.#wanted) return [];
    let rest = Buffer.concat(this.#pieces);
    const found: unknown[] = [];
    this.#wanted = 0;
    for (let head = rest.indexOf('\r\n\r\n'); 0 <= head; head = rest.indexOf('\r\n\r\n')) {
      const length = Number(/^content-length:[ \t]*(\d+)/imu.exec(rest.toString('latin1', 0, head))?.[1] ?? Number.NaN);
      const start = head + 4;
      // What has no length cannot be read; the next head may be whole.
      if (!(length < mostBytes)) {
        rest = rest.subarray(start);
        continue;
      }
      if (rest.length < start + length) {
        this.#wanted = start + length;
        break;
      }
      const message = parse(rest.toString('utf8', start, start + length));
      if (message !== undefined) found.push(message);
      rest = rest.subarray(start + length);
    }
    this.#pieces = [rest];
    this.#bytes = rest.length;
    return found;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
