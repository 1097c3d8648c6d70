// What of a page in HTML is seen, and as what.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { check } from './picture.ts';

check(`
  <div style="display:none">Ihre Rechnung ist da &zwnj;&nbsp;&zwnj;&nbsp;&#847;&zwnj;&nbsp; &#847; </div>
  <p>Hallo {{name}},</p>
`, `
  preheader: Ihre Rechnung ist da
  greeting: Hallo {{name}},
`, 'mail.html');

check(`
  <p>Hallo {{name}},</p>
  <p style="{{#unless open}}display:none{{/unless}}">Ihre Rechnung ist noch offen.</p>
  <p {{#if paid}}style="display:none"{{/if}}>Bitte melden Sie sich.</p>
  {{#if x}}<p style="display:none">Niemand sieht das.</p>{{/if}}
`, `
  greeting: Hallo {{name}},
  body: Ihre Rechnung ist noch offen.
  body: Bitte melden Sie sich.
`, 'mail.html');

check(`
  <table><tr><td><a href="{{url}}">{{shop.name}}</a></td></tr>
  <tr><td><a href="{{url}}">Jetzt bezahlen</a></td></tr>
  <tr><td><a class="button" href="{{url}}">{{label}}</a></td></tr></table>
`, `
  body: {{shop.name}}
  button: Jetzt bezahlen
  button: {{label}}
`, 'mail.html');

test('delimiters that Mustache changed to are told once', () => {
  assert.deepEqual(readTemplate('{{=<% %>=}}\nHallo <% name %>, <%#paid%>danke<%/paid%> und bis <%= tag %>.', { path: 'mail.txt' }).dialects, ['handlebars']);
});
