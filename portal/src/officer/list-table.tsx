import { Fragment, type ComponentChildren } from 'preact';

/** What stands above a column, and what it says of each item; one without a name holds what is ticked or pressed. */
export type Column<Item> = readonly [name: string, of: (item: Item) => ComponentChildren];

interface ListTableProps<Item> {
  /** What the list is of, for whoever hears it. */
  readonly caption: string;
  /** The first one is the header of each row. */
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** What needs somebody. */
  readonly isUrgent?: ((item: Item) => boolean) | undefined;
  /** What chooses an item, before its header. */
  readonly choiceOf?: ((item: Item) => ComponentChildren) | undefined;
  /** What an item opens below itself. */
  readonly below?: ((item: Item) => ComponentChildren) | undefined;
}

/** A list as a table; on a narrow screen each row is a card, whose cells say themselves what they are. */
export const ListTable = <Item,>(props: ListTableProps<Item>) => {
  const { caption, columns, items, keyOf, isUrgent, choiceOf, below } = props;
  const row = (item: Item) => (
    <tr class={isUrgent?.(item) === true ? 'late' : undefined}>
      {choiceOf !== undefined && <td class="tick">{choiceOf(item)}</td>}
      {columns.map(([name, of], place) =>
        place === 0 ? (
          <th key={name} scope="row">
            {of(item)}
          </th>
        ) : (
          <td key={name} data-label={name}>
            {of(item)}
          </td>
        ),
      )}
    </tr>
  );
  const opened = (content: ComponentChildren) => (
    <tr class="opened">
      <td colSpan={columns.length + (choiceOf === undefined ? 0 : 1)}>{content}</td>
    </tr>
  );
  return (
    <table class="stacking">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {choiceOf !== undefined && <td />}
          {columns.map(([name]) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const content = below?.(item);
          return (
            <Fragment key={keyOf(item)}>
              {row(item)}
              {content !== undefined && opened(content)}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
};
