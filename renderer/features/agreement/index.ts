export { AgreementPage } from './AgreementPage.tsx';
export { ContactCards } from './ContactCards.tsx';
