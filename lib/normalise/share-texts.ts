// One string for each id that thousands of entities repeat. JSON.parse makes a new one every time; shared ones take less memory, and every later lookup by them is faster.
export interface SharedTexts {
  readonly text: (value: string | null) => string | null;
  /** A list of one text, as most security group lists are; other lists as they are. */
  readonly list: (values: readonly string[]) => readonly string[];
}

export function createSharedTexts(): SharedTexts {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  return {
    text: (value) => {
      if (value === null) return null;
      const known = texts.get(value);
      if (known === undefined) texts.set(value, value);
      return known ?? value;
    },
    list: (values) => {
      const [only] = values;
      if (only === undefined || values.length > 1) return values;
      const known = lists.get(only);
      if (known === undefined) lists.set(only, values);
      return known ?? values;
    },
  };
}
