// Makes js-yaml-table.json: what js-yaml, with the schema of osls, reads from each of these texts.
// In an empty folder:  npm i osls@4.3.1 && node js-yaml-table.js > js-yaml-table.json
const yaml = require('js-yaml');
const schema = require('osls/lib/utils/serverless-utils/cloudformation-schema');

const values = [
  '1_000', '0x_1', '012', '0o14', '0b11', '0B1', '0x1F', '0X1f', '-0x1f', '+12', '-0', '1.', '+.5', '.5', '-.5', '1e3',
  '1.5e+3', '1e3.', '0.', '685.230_15e+03', '190:20:30', '190:20:30.15', '.inf', '-.INF', '+.Inf', '.NaN', '.nan', '-.nan',
  '.iNf', '2020-01-01', '2001-12-14t21:59:43.10-05:00', '!!timestamp 2020-01-01', '!!timestamp 2001-12-14T21:59:43.1-05:00',
  '!!str 012', "!!int '3'", '!!int abc', '!!float 3', '!!float .inf', '!!int 0x1F', '!!bool yes', '!!bool true', "!!null ''",
  '!!null', 'yes', 'No', 'On', 'off', 'y', 'TRUE', 'True', 'tRUE', 'FALSE', '~', 'Null', 'NULL', 'nULL', '', '08', '0o8', '0x',
  '-', '1e', 'e3', '1 000', '12e03', '-2E+05', '9007199254740993', '123456789012345678901234567890', '0.1e-7', '<<', '=',
  '!!set {a,b}', '!!omap [a: 1]', '!!pairs [a: 1]', '!!pairs [a]', '!GetAZs', "!GetAZs ''", '!Ref 012', '!Ref',
  '!GetAtt a', '!GetAtt a.b', '!GetAtt a.b.c', '!GetAtt [a,b]', '!If [a, !Ref b, 3]', '!Condition x', '!Foo x', '!ref x',
  '!<!Ref> x', '! x', '! 12', '!', '!!foo x', '!Transform {Name: a}', '!Sub [a,{b: 1}]', '--- a', '- a', '0.0', '00', '0_0',
  '+0o7', '-0b1', '._1', '1_', '0x1_F', '+', '.', '..', '...', '-.', '1.2.3', '0b', '0o', '+0x1', '1e+', '.e1', '1.e5', '.5e1',
  '127.0.0.1', '10.0.0.0/8', '1h', '${self:a}', "'${a}'", '${file(a.yml):b, "c"}', 'a: b', '{a: b', '@x', '`x`', '%x', '}', ']',
  ',', '{,}', '[,]', '[1,,2]', '[1,2,]', '{a,}', '{b}', '[b: c]', '? x', '&x', '*', '&a 12', "&a '12'", '"\\q"', '"\\u00e9\\x41\\n"',
  "'it''s'", 'x #c', 'x#c', '#c', 'x\ty', '"a\n  b"', 'x\n\n  y', '|\n  x\n  y', '|-\n  x', '|+\n  x\n\n', '>\n  x\n  y\n\n  z',
  '|2\n   x', '!Sub |\n  x ${y}', '!Ref\n  b', '!Sub\n  - x\n  - y: 1', '!!map {a: 1}', '!!map [1]', '!!seq {b: 1}', '!!str [x]', '!!str',
  '[012, yes, 1_0, ~]', '{a: 0o7, b: .5}', '\u00e4', '"\\uD83D\\uDE00"', '\u{1F600}', 'a - b', '-a', '?a', ':a', 'a:b', '::', 'a::b',
  '(a)', '<a>', '|a', '>a', '!a', '&a', "'a' b", '"a" b', '- - a', '[a]b', '"[a]"', '[ a:b ]', '{ a:b }', '{ "a":1 }', '{a: }', '[http://a/b]',
  '{u: http://a/b}', '"a\\\n  b"', '1,000', 'true ', ' true', 'null x', '!!str null', '!!str ~', '!!str true',
];
const documents = [
  '"<<": {a: 1}', '<<: {a: 1}\na: 2', 'a: 2\n<<: {a: 1, b: 3}', '<<: [{a: 1},{a: 2, b: 2}]', '<<: 3', '<<: [1]', '<<:',
  'a: 1\na: 2', "1: a\n'1': b", '~: x', '? a\n: b', '1.0: x', '0x10: y', '012: z', 'true: x', '1e3: x', 'yes: x', '<<: {a: 1}\n<<: {b: 2}',
  '<<: {a: 1}\n<<: {a: 2}', 'a: &x 1\nb: *x', 'a: *x', 'a: &a [*a]', 'a: &x {k: 1}\nb:\n  <<: *x\n  l: 2',
  'a: &x {k: 1}\nc: &y {k: 2, m: 3}\nb:\n  <<: [*x, *y]', 'a: &x 1\nb: &x 2\nc: *x', '# c', '- a', 'x', '---\na: 1\n---\nb: 1', '---\na: 1\n...',
  'a:\tb', 'a:\n\tb: 1', 'a: 1\n\tb: 2', "a: 'x", 'a: [1, 2', '%YAML 1.1\n---\na: yes', '\ufeffa: 1', 'a: \u0007', 'a: b\n c: d', '{a: 1, a: 2}',
  'a: &anc !Ref x\nb: *anc', 'a: {b: c, <<: {b: 1, d: 2}}', 'a: {\n  b: c\n}', 'a: [\nb\n]', 'a: {b: [\n 1\n]}', 'key with space: 1',
  'a:\n- b\n- c', 'a:\n  - b\n  -\n    c: d', 'a:\n  - b: 1\n    c: 2', 'a: 1\r\nb: 2\r\n', 'a:\n  b: 1\n c: 2', 'a: b # x\n# y\nc: d',
  '? |\n  k\n: v', '"a b": 1', "'a': 1", 'a b: 1', 'a#b: 1', '*x : 1', '&k a: 1\nb: *k', '- 1\n- a: 2\n-\n - 3', 'a: - b', 'a:\n  b', '  a: 1\n  b: 2',
];
const read = (text) => {
  try {
    const value = yaml.load(text, { schema });
    return value === undefined ? { yaml: text, fails: true } : { yaml: text, value: JSON.parse(JSON.stringify(value)) };
  } catch (e) {
    return { yaml: text, fails: true };
  }
};
const rows = [...values.map((value) => `v: ${value}\n`), ...documents].map(read);
process.stdout.write(`[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
