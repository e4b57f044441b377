import {
  createElement,
  type FunctionComponent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';

/** A property of an element; `default` is what it is where no value is given. */
interface Property {
  attribute?: string;
  default?: unknown;
}

type Values = Record<string, unknown>;

/**
 * A React component for a custom element, made by the build for each element of the manifest.
 *
 * React 19 sets no properties and attaches no listeners of custom elements when it hydrates a page that a server has
 * rendered (react/react#35446). Both are done here before the next paint, and what the element has fired until then is
 * heard all the same (`elements/portal-element.ts`). Properties that have an attribute are rendered by the server, too.
 *
 * @param properties By their name.
 * @param events Types of events by the prop that takes the handler, such as `onAppCreated`.
 */
export function createComponent(
  tag: string,
  properties: Record<string, Property>,
  events: Record<string, string>,
): FunctionComponent<Values> {
  return function Component({ ref, ...props }: Values & { ref?: Ref<unknown> }): ReactNode {
    const own = useRef<HTMLElement>(null);
    const given = useRef<Values>({});
    const handlers = useRef<Values>({});
    const listeners = useRef<Record<string, EventListenerObject>>({});

    useImperativeHandle(ref, () => own.current, []);

    useLayoutEffect(() => {
      const element = own.current;
      if (!element) return;
      for (const [name, { default: initial }] of Object.entries(properties)) {
        if (!(name in props) && !(name in given.current)) continue;
        const value = props[name] ?? initial;
        // The person may have changed it since: only what the page changes is set again.
        if (name in given.current && Object.is(given.current[name], value)) continue;
        given.current[name] = value;
        Object.assign(element, { [name]: value });
      }
      handlers.current = props;
      for (const [prop, type] of Object.entries(events)) {
        const listener = listeners.current[prop];
        if (typeof props[prop] === 'function' && !listener) {
          const handleEvent = (event: Event): void => {
            (handlers.current[prop] as ((event: Event) => void) | undefined)?.(event);
          };
          element.addEventListener(type, (listeners.current[prop] = { handleEvent }));
        } else if (typeof props[prop] !== 'function' && listener) {
          element.removeEventListener(type, listener);
          delete listeners.current[prop];
        }
      }
    });

    // React takes effects back and runs them again where a part is hidden, and always once in its strict mode.
    useLayoutEffect(() => {
      const element = own.current;
      return () => {
        for (const [prop, listener] of Object.entries(listeners.current)) {
          element?.removeEventListener(events[prop] ?? '', listener);
        }
        listeners.current = {};
      };
    }, []);

    return createElement(tag, { ...rendered(props, properties, events), ref: own });
  };
}

/** What React itself sets: attributes, as text, and whatever is no property of the element. */
function rendered(props: Values, properties: Record<string, Property>, events: Record<string, string>): Values {
  const output: Values = {};
  for (const [name, value] of Object.entries(props)) {
    if (name in events) continue;
    const property = properties[name];
    if (!property) output[name] = value;
    else if (property.attribute !== undefined) output[property.attribute] = attributeOf(value);
  }
  return output;
}

/** Null leaves the attribute out. */
function attributeOf(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? '' : null;
  return typeof value === 'string' ? value : null;
}
