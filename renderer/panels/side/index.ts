/** The frame of panels beside the board. */
export { SidePanel } from './SidePanel.tsx';
