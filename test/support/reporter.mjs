// Reporter for node's test runner: failures in full, then `N passed, N failed`. Files show as groups, not as tests.
export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    const isFile = data?.details?.type === 'suite' || (data?.name ?? '').endsWith('.mjs');
    if (type === 'test:pass' && !isFile) passed += 1;
    if (type === 'test:fail') {
      const error = data.details.error?.cause ?? data.details.error;
      // A file or group fails because of a test inside it, which was told already; its own crash was not.
      if (isFile && data.details.error?.failureType === 'subtestsFailed') continue;
      failed += 1;
      yield `\n✖ ${data.name}\n  ${String(error?.stack ?? error?.message ?? error).replaceAll('\n', '\n  ')}\n`;
    }
  }
  yield `\n${passed} passed, ${failed} failed\n`;
}
