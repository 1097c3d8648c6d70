import type { ClientCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isExcluded, isIncluded } from '../core/config/match-globs.ts';
import type { Settings } from '../core/config/settings.ts';
import type { Language } from '../core/language/language.ts';
import type { Review } from '../core/review/review.ts';
import type { Rule } from '../core/rule/rule.ts';
import { ConfigFiles, isConfig } from './config-files.ts';
import type { Host } from './host.ts';
import { HouseRules } from './house-rules.ts';
import { OpenDocuments } from './open-documents.ts';
import { PartialFiles, type PartialText } from './partial-files.ts';
import { pathOf } from './path-of.ts';
import type { EditorSettings, StartOptions } from './protocol.ts';
import { resolveEditorSettings } from './resolve-editor-settings.ts';
import { textsIn, type Texts } from './texts.ts';
import type { Shown } from './to-protocol.ts';
import type { Wire } from './wire.ts';

/** A review and what it was made of. */
export interface Reviewed {
  readonly document: TextDocument;
  readonly version: number;
  readonly review: Review;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  readonly texts: Texts;
  /** Looks up the partials the letter calls. */
  readonly partialText?: PartialText;
  /** Different for every review of this server's life; the result id of pulled diagnostics. */
  readonly id: string;
}

/** From here on a file is read on request only. */
export const mostCharacters = 2_000_000;

/** What one client and the server know together: open documents, settings, reviews made. */
export class Session {
  readonly documents = new OpenDocuments();
  readonly connection: Wire;
  readonly host: Host;
  readonly configs: ConfigFiles;
  readonly houseRules: HouseRules;
  readonly partials: PartialFiles;
  /** Files a person asked to review by name. */
  readonly asked = new Set<string>();
  capabilities: ClientCapabilities = {};
  options: StartOptions = {};
  /** The language of the editor, `de-AT`. */
  locale = 'en';
  readonly #reviews = new Map<string, { reviewed: Reviewed; generation: number }>();
  readonly #editorSettings = new Map<string, Promise<EditorSettings>>();
  /** Resolved, by workspace folder and the settings files that hold. */
  readonly #settings = new Map<string, Settings>();
  readonly #birth = Date.now().toString(36);
  readonly #rules: ReadonlyMap<string, Rule>;
  /** Ids and categories of all rules, as settings may name them. */
  readonly ruleNames: ReadonlySet<string>;
  #pushed: EditorSettings | undefined;
  #generation = 0;
  #count = 0;

  constructor(connection: Wire, host: Host) {
    this.connection = connection;
    this.host = host;
    this.configs = new ConfigFiles(host);
    this.houseRules = new HouseRules(host);
    this.partials = new PartialFiles(host);
    this.#rules = new Map(host.rules.map(rule => [rule.id, rule]));
    this.ruleNames = new Set(host.rules.flatMap(rule => [rule.id, rule.category]));
    this.documents.onDidClose(({ document }) => {
      this.#reviews.delete(document.uri);
      this.#editorSettings.delete(document.uri);
    });
  }

  /** A built-in rule, or one of the rules a letter was reviewed by. */
  rule(id: string, among?: readonly Rule[]): Rule | undefined {
    return among?.find(rule => rule.id === id) ?? this.#rules.get(id);
  }

  /** The settings of a file changed somewhere: whatever was reviewed is reviewed anew when it is asked for. */
  forgetSettings(pushed?: EditorSettings): void {
    this.#generation += 1;
    this.#editorSettings.clear();
    this.#settings.clear();
    this.configs.forget();
    this.houseRules.forget();
    this.partials.forget();
    if (pushed !== undefined) this.#pushed = pushed;
  }

  async editorSettings(uri: string): Promise<EditorSettings> {
    if (this.capabilities.workspace?.configuration !== true) return this.#pushed ?? this.options.settings ?? {};
    // All files of a workspace folder have the same settings.
    const scope = this.configs.rootOf(uri) ?? uri;
    let settings = this.#editorSettings.get(scope);
    if (settings === undefined) {
      settings = this.connection.sendRequest<(EditorSettings | null)[]>('workspace/configuration', { items: [{ section: 'herzlich', ...(scope === '' ? {} : { scopeUri: scope }) }] }).then(([value]) => value ?? {}, () => ({}));
      this.#editorSettings.set(scope, settings);
    }
    return settings;
  }

  async settings(uri: string): Promise<Settings> {
    const generation = this.#generation;
    const editor = await this.editorSettings(uri);
    const configs = await this.configs.above(uri);
    const key = [this.configs.rootOf(uri) ?? uri, ...configs.map(config => config.uri)].join('\n');
    const known = this.#settings.get(key);
    if (known !== undefined) return known;
    const settings = resolveEditorSettings(editor, configs, this.locale);
    if (generation === this.#generation) this.#settings.set(key, settings);
    return settings;
  }

  async language(uri: string): Promise<Language> {
    return (await this.settings(uri)).messages;
  }

  /**
   * The review of an open document as it stands now, or `null` where Herzlich has nothing to read.
   * A document that changes while its settings are looked up is reviewed in its newest text.
   */
  async review(uri: string): Promise<Reviewed | null> {
    const generation = this.#generation;
    if (isConfig(uri) || (await this.editorSettings(uri)).enable === false) return null;
    const settings = await this.settings(uri);
    const rules = await this.rules(uri, settings);
    const document = this.documents.get(uri);
    if (document === undefined || (isExcluded(pathOf(uri), settings) && !this.asked.has(uri))) return null;
    const known = this.#reviews.get(uri);
    if (known !== undefined && known.generation === generation && known.reviewed.version === document.version) return known.reviewed;
    if (mostCharacters < document.getText().length && !this.asked.has(uri)) return null;
    const partialText = await this.partials.load(document.getText(), uri, this.configs.roots);
    const reviewed = this.#make(document, settings, rules, partialText);
    this.#reviews.set(uri, { reviewed, generation });
    return reviewed;
  }

  /** The review of a file that need not be open. */
  async reviewFile(uri: string): Promise<Reviewed | null> {
    if (this.documents.get(uri) !== undefined) return this.review(uri);
    const settings = await this.#settingsOfFile(uri);
    const text = settings === null ? null : await this.host.readText(uri);
    return settings === null || text === null ? null : this.#reviewFileText(uri, text, settings);
  }

  /** The review of a file as it was before it was deleted. */
  async reviewGone(uri: string, text: string): Promise<Reviewed | null> {
    const settings = await this.#settingsOfFile(uri);
    return settings === null ? null : this.#reviewFileText(uri, text, settings);
  }

  /** The review of a text that stands in no file; it is judged whatever it looks like. */
  async reviewGiven(uri: string, text: string): Promise<Reviewed | null> {
    if (mostCharacters < text.length) return null;
    const settings = await this.settings(uri);
    return this.#make(TextDocument.create(uri, 'plaintext', 0, text), settings, await this.rules(uri, settings), undefined, true);
  }

  /** The rules that hold for a file: its house's own among them, where the workspace is trusted. */
  rules(uri: string, settings: Settings): Promise<readonly Rule[]> {
    return this.houseRules.of(this.options.trusted === false ? [] : settings.packs, uri);
  }

  /** Review again what was asked for by name, although it did not change. */
  forgetReview(uri: string): void {
    this.#reviews.delete(uri);
  }

  /** The same letter with another text: what would be found then. */
  reviewText(reviewed: Reviewed, text: string): Review {
    return this.#judge(reviewed.document.uri, text, reviewed.settings, reviewed.rules, reviewed.partialText);
  }

  /** True if the client wants the findings of files that are not open. */
  get reviewsWorkspace(): boolean {
    return this.options.reviewWorkspace === true && this.options.readsFiles === true;
  }

  get shown(): Shown {
    const diagnostics = { ...this.capabilities.textDocument?.publishDiagnostics, ...this.capabilities.textDocument?.diagnostic };
    return {
      related: diagnostics.relatedInformation === true,
      codeDescription: diagnostics.codeDescriptionSupport === true,
      pages: this.options.opensPages === true,
    };
  }

  #judge(uri: string, text: string, settings: Settings, rules: readonly Rule[], partialText: PartialText | undefined, isGiven = false): Review {
    const isArgument = isGiven || this.asked.has(uri) || isIncluded(pathOf(uri), settings);
    // After a keystroke most of it is as it was.
    const previous = this.#reviews.get(uri)?.reviewed.review.template;
    return this.host.review(text, { path: this.configs.shownPath(uri), settings, rules, isArgument, ...(previous && { previous }), ...(partialText && { partialText }) });
  }

  /** What holds for a file that need not be open; `null` where Herzlich has nothing to read in it. */
  async #settingsOfFile(uri: string): Promise<Settings | null> {
    if ((await this.editorSettings(uri)).enable === false) return null;
    const settings = await this.settings(uri);
    return isExcluded(pathOf(uri), settings) ? null : settings;
  }

  async #reviewFileText(uri: string, text: string, settings: Settings): Promise<Reviewed | null> {
    if (mostCharacters < text.length) return null;
    const partialText = await this.partials.load(text, uri, this.configs.roots);
    return this.#make(TextDocument.create(uri, 'plaintext', 0, text), settings, await this.rules(uri, settings), partialText);
  }

  #make(document: TextDocument, settings: Settings, rules: readonly Rule[], partialText: PartialText | undefined, isGiven = false): Reviewed {
    this.#count += 1;
    const review = this.#judge(document.uri, document.getText(), settings, rules, partialText, isGiven);
    return { document, version: document.version, review, settings, rules, texts: textsIn(settings.messages), ...(partialText && { partialText }), id: `${this.#birth}-${this.#count}` };
  }
}
