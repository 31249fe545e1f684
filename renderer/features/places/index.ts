export { LockButton } from './LockButton.tsx';
export { Brand, PlacesHead } from './PlacesHead.tsx';
export { PlainHead } from './PlainHead.tsx';
