/** Home: the program without an open project. */
export { Home, type HomeProps } from './Home.tsx';
