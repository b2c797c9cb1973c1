#!/usr/bin/env node
// The C API from Node.js, by the npm package koffi: themes and a report.
//
//   npm install koffi
//   node 07_koffi.cjs LIBEDAU.so RESPONSES.csv OUTPUT-FOLDER
const koffi = require('koffi');

if (process.argv.length !== 5) {
  console.error('usage: 07_koffi.cjs LIBEDAU.so RESPONSES.csv OUTPUT-FOLDER');
  process.exit(1);
}
const [, , library, file, folder] = process.argv;
const edau = koffi.load(library);

const String = koffi.struct('edau_string', {data: 'void*', length: 'size_t'});
const Theme = koffi.struct('edau_theme', {
  id: String, label: String, submissions: 'int64_t', points: 'int64_t', share: 'double',
  cohesion: 'double', distinctness: 'double', stability: 'double', group: String, x: 'double',
  y: 'double', has_place: 'int32_t', differs_by_base: 'int32_t', term_count: 'size_t',
  exemplar_count: 'size_t', describing_count: 'size_t', count_all: 'int64_t',
  count_distinct: 'int64_t', count_campaign_one: 'int64_t', count_campaign_apart: 'int64_t',
  share_all: 'double', share_distinct: 'double', share_campaign_one: 'double',
  share_campaign_apart: 'double', label_count: 'size_t'
});
koffi.struct('edau_progress_state', {stage: String, done: 'uint64_t', total: 'uint64_t'});
koffi.proto('int edau_progress(const edau_progress_state* state, void* context)');
for (const handle of ['error', 'options', 'corpus', 'analysis']) koffi.opaque(`edau_${handle}`);

const message = edau.func('const char* edau_error_message(const edau_error* error)');
const freeError = edau.func('void edau_error_free(edau_error* error)');

// A function of the C API: its last argument is added, a failure is thrown.
function bind(name, parameters) {
  const call = edau.func(`int ${name}(${parameters}, _Out_ edau_error** error)`);
  return (...values) => {
    const error = [null];
    const status = call(...values, error);
    if (status === 0) return;
    const text = message(error[0]);
    freeError(error[0]);
    throw Object.assign(new Error(text), {status});
  };
}
const makeOptions = bind('edau_options_new', '_Out_ edau_options** options');
const setOption = bind('edau_options_set', 'edau_options* options, const char* name, const char* value');
const readCorpus = bind('edau_corpus_read',
  'const char* path, const edau_options* options, edau_progress* progress, void* context, ' +
  '_Out_ edau_corpus** corpus');
const findThemes = bind('edau_find_themes',
  'const edau_corpus* corpus, const edau_options* options, edau_progress* progress, ' +
  'void* context, _Out_ edau_analysis** analysis');
const countThemes = bind('edau_analysis_theme_count',
  'const edau_analysis* analysis, _Out_ size_t* count');
const themeAt = bind('edau_analysis_theme_at',
  'const edau_analysis* analysis, size_t index, _Out_ edau_theme* theme, size_t size');
const writeReport = bind('edau_analysis_write',
  'const edau_analysis* analysis, const char* folder, int replace_existing, ' +
  'edau_progress* progress, void* context');

// A string is a pointer and a length: no NUL need follow.
const text = ({data, length}) =>
  Buffer.from(koffi.decode(data, koffi.array('uint8_t', Number(length)))).toString('utf8');

const free = (handle, pointer) =>
  edau.func(`void edau_${handle}_free(edau_${handle}* ${handle})`)(pointer);

const options = [null], corpus = [null], analysis = [null], count = [0];
try {
  makeOptions(options);
  setOption(options[0], 'text', 'answer');
  setOption(options[0], 'id', 'ref');
  readCorpus(file, options[0], null, null, corpus);
  findThemes(corpus[0], options[0], (state) => 0, null, analysis);  // anything but 0 stops it
  countThemes(analysis[0], count);
  for (let index = 0; index < count[0]; ++index) {
    const theme = {};
    themeAt(analysis[0], index, theme, koffi.sizeof(Theme));
    console.log(`${theme.submissions}\t${text(theme.label)}`);
  }
  writeReport(analysis[0], folder, 1, null, null);
} catch (error) {
  console.error(error.message);
  process.exitCode = error.status || 1;
} finally {
  free('analysis', analysis[0]);
  free('corpus', corpus[0]);
  free('options', options[0]);
}
