import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MapOutline } from '../../core/map/leadershipMap.ts';
import { searchMap } from '../../core/map/searchMap.ts';
import type { Translate } from '../../core/ports.ts';

interface SearchProps {
  map: MapOutline;
  translate: Translate;
  onChoose: (id: string) => void;
}

/** Finds a person or an area: a combobox, so that arrow keys, Enter and Escape do what they do everywhere. */
export function SearchBox({ map, translate, onChoose }: SearchProps): JSX.Element {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const found = searchMap(map, text);
  const isListed = isOpen && text.trim() !== '';
  const active = found[Math.min(at, found.length - 1)];
  const choose = (id: string): void => {
    setIsOpen(false);
    setText('');
    onChoose(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && isListed && active !== undefined) choose(active.id);
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <input
        type="text"
        role="combobox"
        value={text}
        placeholder={translate('Find a person or an area')}
        aria-label={translate('Find a person or an area')}
        aria-expanded={isListed}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={isListed && active !== undefined ? optionId(found.indexOf(active)) : undefined}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setIsOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setIsOpen(false)}
      />
      <div id="found" role="listbox" aria-label={translate('Found')} hidden={!isListed || found.length === 0}>
        {found.map(({ id, kind, label }, index) => (
          <div
            key={id}
            id={optionId(index)}
            role="option"
            aria-selected={found[index] === active}
            // Before the box loses the focus.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(id);
            }}
          >
            <bdi>{label}</bdi> <span class="quiet">{kind === 'area' ? translate('area') : ''}</span>
          </div>
        ))}
      </div>
      {isListed && found.length === 0 && (
        <p class="none" role="status">
          {translate('Nobody and nothing on this map has that name in this period.')}
        </p>
      )}
    </div>
  );
}

function optionId(index: number): string {
  return `found-${String(index)}`;
}
