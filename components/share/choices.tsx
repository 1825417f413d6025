'use client';

interface Choice<Value extends string> { readonly value: Value; readonly label: string; readonly hint: string | null; readonly tag: string | null }

/** Radio buttons as boxes; in a row when they are short. */
export function Choices<Value extends string>({ legend, name, value, onChange, options, row = false, columns = false, hideLegend = false }: { legend: string; name: string; value: Value; onChange: (value: Value) => void; options: readonly Choice<Value>[]; /** In one line, four or three of them. */ row?: boolean | 3; /** In two columns. */ columns?: boolean; /** Where a heading says it already. */ hideLegend?: boolean }) {
  return (
    <fieldset>
      <legend className={hideLegend ? 'sr-only' : 'mb-1 font-bold'}>{legend}</legend>
      <div className={row === 3 ? 'grid grid-cols-3 gap-1 max-sm:grid-cols-1' : row ? 'grid grid-cols-4 gap-1 max-sm:grid-cols-2' : columns ? 'grid grid-cols-2 gap-1 max-md:grid-cols-1' : 'flex flex-col gap-1'}>
        {options.map((option) => (
          <label key={option.value} className={`flex cursor-pointer gap-2 rounded-md border px-2 py-1.5 hover:bg-hover max-sm:min-h-11 ${option.hint === null ? 'items-center' : 'items-start'} ${option.value === value ? 'border-accent bg-accent-soft' : 'border-line-2'}`}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} className="my-0.5 size-3.5 shrink-0 accent-accent" />
            <span className="min-w-0">
              <span className={option.hint === null ? 'whitespace-nowrap' : 'font-bold'}>{option.label}</span>
              {option.tag === null ? null : <span className="ml-1.5 text-map text-text-2">({option.tag})</span>}
              {option.hint === null ? null : <span className="block text-map text-text-2">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
