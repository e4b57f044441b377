import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: 'Revisões',
  users: 'Usuários',
  app: 'App',
  leaveTitle: 'Sair sem salvar?',
  leaveText:
    'As alterações que você fez ainda não foram salvas. Elas ficam guardadas nesta aba para quando você voltar.',
  stay: 'Ficar',
  leave: 'Sair da página',
  breadcrumb: 'Trilha de navegação',
  account: 'Conta',
  signOut: 'Sair',
};
