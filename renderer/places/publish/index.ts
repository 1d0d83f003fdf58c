/** The place «Publish». */
export { PublishPlace } from './PublishPlace.tsx';
