/** The one file for a `<script type="module">`: defines every element and exports what `index` does. */
import './define.js';

export * from './index.js';
