import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { DocumentReport, RepairKind, RepairSummary } from '../../model/index.ts';
import { type Messages, wordFinding } from '../messages/index.ts';
import { useExplorer } from './context.ts';
import { ActionIcon } from './Icon.tsx';

/** A dialog over the page, named by its heading. */
function Dialog({ title, children }: { title: string; children: ComponentChildren }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => state.actions.openDialog(null);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <div class="sheet-body">
        <header class="sheet-head">
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            class="icon-button small"
            aria-label={`${t.close}: ${title}`}
            title={t.close}
            onClick={close}
          >
            <ActionIcon name="close" size={18} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** How to read the map, and all shortcuts. */
export function Help() {
  const { state, messages } = useExplorer();
  const u = messages.value.understanding;
  const s = u.shortcuts;
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  const command = isMac ? '⌘' : 'Ctrl';
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['/'], s.search],
    [['↑', '↓', 'Enter'], s.results],
    [['Esc'], s.peel],
    [['1', '2', '3'], s.depth],
    [['Shift F10'], s.menu],
    [['+', '−'], s.zoom],
    [['0'], s.fit],
    [[`${command} Z`], s.undo],
    [[isMac ? '⇧ ⌘ Z' : 'Ctrl Shift Z'], s.redo],
    [['F6', 'Shift F6'], s.parts],
    [['Tab'], s.tab],
    [['?'], s.help],
  ];
  const { size, color } = state.view.value.looking;
  const meanings = {
    ...u.meanings,
    ...(size === 'degree'
      ? {}
      : { size: { ...u.meanings.size, text: messages.value.looking.sizeHelp[size] } }),
    ...(color === 'kind'
      ? {}
      : { color: { ...u.meanings.color, text: messages.value.looking.colorHelp[color] } }),
  };
  return (
    <Dialog title={u.help}>
      <section>
        <h3>{u.meaningsTitle}</h3>
        <dl class="meanings">
          {Object.values(meanings).map(({ title, text }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{u.shortcutsTitle}</h3>
        <dl class="shortcuts">
          {rows.map(([keys, text]) => (
            <div key={text}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <footer class="sheet-foot">
        <button type="button" class="button" onClick={() => state.actions.openDialog('report')}>
          {u.report}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            state.actions.openDialog(null);
            state.actions.changeView({ selected: null, passage: null, path: null, table: null });
            state.actions.setTouring(true);
          }}
        >
          {u.showTour}
        </button>
      </footer>
    </Dialog>
  );
}

/** Which documents were read, how well, and what was left out. */
export function Report() {
  const { state, messages } = useExplorer();
  const u = messages.value.understanding;
  const loading = state.loading.value;
  const report = loading.status === 'ready' ? loading.report : null;
  return (
    <Dialog title={u.report}>
      {report ? (
        <>
          <p>{u.reportLead(report.documents.length, report.skipped.length)}</p>
          <section>
            <h3>{u.filesSkipped}</h3>
            {report.skipped.length === 0 ? <p class="hint">{u.nothingSkipped}</p> : null}
            <ul class="report-list">
              {report.skipped.map(({ path, reason }) => (
                <li key={path}>
                  <b>{path}</b>
                  <p>{wordFinding(u.skipReasons, reason)}</p>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{u.documentsRead}</h3>
            <ul class="report-list">
              {[...report.documents].sort(byDoubt).map((one) => (
                <ReportLine key={one.path} report={one} />
              ))}
            </ul>
          </section>
        </>
      ) : (
        <p>{u.reportMissing}</p>
      )}
    </Dialog>
  );
}

/** What is doubtful comes first: most warnings, then most that could only be guessed. */
const byDoubt = (a: DocumentReport, b: DocumentReport): number =>
  b.warnings.length - a.warnings.length || (b.uncertain?.length ?? 0) - (a.uncertain?.length ?? 0);

/** What was repaired and how often: `wrong encoding undone (windows-1254): 12`. */
function wordRepair({ what, count }: RepairSummary, t: Messages): string {
  const [kind, detail] = what.split(':') as [RepairKind, string?]; // see RepairName
  // A report of another version may name what has no words here.
  const words = t.understanding.repairs[kind] ?? kind;
  return `${words}${detail ? ` (${detail})` : ''}: ${count.toLocaleString(t.code)}`;
}

function ReportLine({ report }: { report: DocumentReport }) {
  const { state, messages } = useExplorer();
  const t = messages.value;
  const u = t.understanding;
  const { path, format, encoding, repairs, uncertain, mentions, relations, warnings } = report;
  return (
    <li>
      <button
        type="button"
        class="document-button"
        title={t.openPassage(path)}
        onClick={() => {
          state.actions.openDialog(null);
          const first = uncertain?.[0] ?? { start: 0, end: 0 };
          state.actions.openPassage({ document: path, start: first.start, end: first.end });
        }}
      >
        <ActionIcon name="document" size={16} />
        <b>{path}</b>
      </button>
      <p>{[format, encoding, u.read(mentions, relations)].join(' · ')}</p>
      <p>
        {repairs.length === 0 ? u.noRepairs : repairs.map((repair) => wordRepair(repair, t)).join(' · ')}
        {uncertain && uncertain.length > 0 ? (
          <span class="badge">{u.uncertainPassages(uncertain.length)}</span>
        ) : null}
      </p>
      {warnings.length > 0 ? (
        <ul class="warnings" aria-label={u.warnings}>
          {warnings.map((warning) => (
            <li key={warning.what}>{wordFinding(u.warningWords, warning)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
