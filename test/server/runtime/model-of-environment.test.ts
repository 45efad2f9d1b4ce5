import { expect, test } from 'vitest';
import { EnvironmentUnusable, modelOfEnvironment } from '../../../server/runtime/model-of-environment.ts';

const asks = { ELO_MODEL: 'a-model', OPENAI_API_KEY: 'sk-secret-value' };

test.each([
  ['nothing', {}],
  ['a key that lies there for other programs', { OPENAI_API_KEY: 'sk-x', OPENAI_BASE_URL: 'http://localhost/v1' }],
  ['an empty name', { ...asks, ELO_MODEL: ' ' }],
])('%s asks for no model', (_, environment) => {
  expect(modelOfEnvironment(environment)).toBeNull();
});

test('a name and a key ask for a model of the vendor, one retry, and no price that nobody gave', () => {
  expect(modelOfEnvironment(asks)).toEqual({
    base_url: 'https://api.openai.com/v1',
    model: 'a-model',
    key: 'sk-secret-value',
    timeout_ms: 2500,
    retries: 1,
    temperature: 0,
    prices: {},
  });
});

test.each(['http://127.0.0.1:8080/v1', 'http://[::1]:8080/v1', 'https://models.example.org/v1'])(
  'words may go to %s',
  (base_url) => {
    expect(modelOfEnvironment({ ...asks, OPENAI_BASE_URL: base_url })).toMatchObject({ base_url });
  },
);

test('everything can be said otherwise', () => {
  const prices = { 'a-model': { input: 0.4, cached_input: 0.1, output: 1.6, currency: 'EUR' } };
  const environment = {
    ...asks,
    OPENAI_BASE_URL: 'http://localhost:11434/v1',
    ELO_MODEL_TIMEOUT_MS: '900',
    ELO_MODEL_RETRIES: '0',
    ELO_MODEL_TEMPERATURE: 'none',
    ELO_MODEL_PRICES: JSON.stringify(prices),
  };
  expect(modelOfEnvironment(environment)).toEqual({
    base_url: 'http://localhost:11434/v1',
    model: 'a-model',
    key: 'sk-secret-value',
    timeout_ms: 900,
    retries: 0,
    temperature: null,
    prices,
  });
});

test.each([
  ['OPENAI_API_KEY', ''],
  ['OPENAI_BASE_URL', 'nowhere'],
  ['OPENAI_BASE_URL', 'ftp://sk-secret-value'],
  ['OPENAI_BASE_URL', 'http://models.example.org/v1'],
  ['OPENAI_BASE_URL', 'http://127.0.0.1.example.org/v1'],
  ['ELO_MODEL', 'm'.repeat(101)],
  ['ELO_MODEL_TIMEOUT_MS', 'soon'],
  ['ELO_MODEL_TIMEOUT_MS', '99999'],
  ['ELO_MODEL_RETRIES', '1.5'],
  ['ELO_MODEL_TEMPERATURE', 'warm'],
  ['ELO_MODEL_PRICES', '{"a-model":'],
  ['ELO_MODEL_PRICES', '{"a-model":{"input":-1,"output":1,"currency":"USD"}}'],
])('%s = %j is named with what it must be, and no value is told', (name, value) => {
  const read = (): unknown => modelOfEnvironment({ ...asks, [name]: value });
  expect(read).toThrow(EnvironmentUnusable);
  expect(read).toThrow(new RegExp(`^${name} must be [^\\n]+\\.$`));
  expect(read).not.toThrow(/secret-value|mmmm/);
});
