/** The panel on the right: properties of what is selected. */
export { ColorInput } from './fields/ColorInput.tsx';
export { Inspector } from './Inspector.tsx';
export { StageInspector } from './StageInspector.tsx';
