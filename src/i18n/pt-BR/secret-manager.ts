import { counter } from '../count.js';
import type { SecretManagerMessages } from '../messages.js';
import type { RotationStep } from '../secret-messages.js';

const count = counter('pt-BR');

const reasons: Record<string, string> = {
  'max-secrets': 'Um app pode ter dois segredos. Desative e exclua um deles para gerar outro.',
  'last-active': 'Este é o único segredo ativo. Gere outro primeiro para que o app continue funcionando.',
  'still-active': 'Desative o segredo antes de excluí-lo.',
  'other-retiring': 'O outro segredo está prestes a ficar inativo. Mantenha-o ativo primeiro.',
  'other-expires': 'O outro segredo expira antes. Escolha um momento anterior ou gere um segredo que dure mais.',
  'not-active': 'Este segredo já está inativo.',
  expired: 'Este segredo expirou e não pode mais ser usado. Exclua-o e gere outro.',
  'not-kept': 'Este segredo não foi guardado e não pode ser exibido novamente.',
};

const steps: Record<RotationStep, string> = {
  create: 'Gerar um novo segredo',
  deploy: 'Colocá-lo em uso',
  prove: 'Confirmar que funciona',
  retire: 'Desativar o antigo',
  delete: 'Excluir o antigo',
};

const spans = {
  minute: { one: 'Em # minuto', many: 'Em # de minutos', other: 'Em # minutos' },
  hour: { one: 'Em # hora', many: 'Em # de horas', other: 'Em # horas' },
  day: { one: 'Em # dia', many: 'Em # de dias', other: 'Em # dias' },
};

const mostDays = (days: number): string =>
  count(days, {
    one: 'Na sua organização, um segredo dura no máximo # dia.',
    many: 'Na sua organização, um segredo dura no máximo # de dias.',
    other: 'Na sua organização, um segredo dura no máximo # dias.',
  });

export const secretManager: SecretManagerMessages = {
  clientId: 'ID do cliente',
  clientIdHint: 'Identificador público do cliente',
  copyClientId: 'Copiar ID do cliente',
  title: 'Segredos do cliente',
  hint: 'Mantenha dois durante a rotação: coloque o novo em uso e depois desative o antigo.',
  generate: 'Gerar novo segredo',
  generating: 'Gerando…',
  created: 'Criação',
  secret: 'Segredo',
  status: 'Status',
  action: 'Ação',
  lastUsed: 'Último uso',
  expires: 'Expiração',
  never: 'Nunca',
  notYet: 'Nunca',
  by: (name) => `por ${name}`,
  endsWith: (hint) => `Segredo que termina em ${hint}`,
  active: 'Ativo',
  inactive: 'Inativo',
  expired: 'Expirado',
  retiring: (moment) => `Ativo até ${moment}`,
  expiring: (days) => count(days, { one: 'Em até um dia', many: 'Em # de dias', other: 'Em # dias' }),
  deactivate: 'Desativar',
  activate: 'Ativar',
  keep: 'Manter ativo',
  remove: 'Excluir',
  emptyTitle: 'Ainda não há segredos',
  emptyText: 'Gere um segredo do cliente para usar o app com as APIs do ZoomInfo.',
  reason: (code) => reasons[code] ?? code,
  problem: (path, code, limit) => {
    if (code === 'max-lifetime') return mostDays(limit ?? 0);
    if (code === 'too-late') return 'Escolha um momento dentro dos próximos 30 dias.';
    if (code === 'past')
      return path === 'at' ? 'Escolha um momento que ainda não passou.' : 'Escolha um dia que ainda não passou.';
    return path === 'at' ? 'Escolha um momento.' : 'Escolha um dia.';
  },
  lifetime: 'Expiração',
  lifetimeDays: (days) => count(days, { one: 'Após # dia', many: 'Após # de dias', other: 'Após # dias' }),
  lifetimeDate: 'Em um dia específico…',
  lifetimeUntil: 'Último dia',
  lifetimeLimit: mostDays,
  issuedTitle: 'Seu novo segredo do cliente',
  issuedText:
    'Copie-o agora e guarde-o em um lugar seguro. Ele é exibido somente desta vez e não poderá ser visto novamente.',
  issuedKeptText: 'Copie-o e guarde-o em um lugar seguro. Você poderá vê-lo novamente mais tarde, após um novo login.',
  issuedAgainText: 'Guarde-o em um lugar seguro. O histórico do app registra que você o visualizou.',
  issuedLabel: 'Segredo do cliente',
  issuedHidden: 'Oculto, para que ninguém o leia por cima do seu ombro. Ainda assim, você pode copiá-lo.',
  show: 'Mostrar',
  hide: 'Ocultar',
  copySecret: 'Copiar segredo',
  secretCopied: 'Segredo copiado',
  copyDenied: 'O navegador não permitiu copiar. O segredo está selecionado: copie-o com Ctrl+C ou ⌘C.',
  downloadEnv: 'Baixar .env',
  downloadJson: 'Baixar JSON',
  downloaded: 'Segredo baixado',
  acknowledge: 'Guardei este segredo em um lugar seguro',
  done: 'Concluir',
  guardText: 'Você não copiou o segredo. Depois que esta janela for fechada, ninguém poderá exibi-lo novamente.',
  guardStay: 'Voltar',
  guardLeave: 'Fechar sem o segredo',
  deactivateTitle: 'Desativar este segredo?',
  deactivateText: (hint) =>
    `Tudo o que ainda usa o segredo que termina em ${hint} será recusado a partir da próxima solicitação de token. Você pode reativá-lo.`,
  when: 'Quando',
  now: 'Agora',
  after: (amount, unit) => count(amount, spans[unit]),
  atTime: 'Em um momento específico…',
  atTimeLabel: 'Data e hora',
  usedLately: (age) => `Último uso: ${age}. Tudo o que o usa deixará de funcionar imediatamente.`,
  otherNeverUsed: (hint) =>
    `O outro segredo, que termina em ${hint}, nunca foi usado. Se ele não estiver em uso, o app deixará de funcionar imediatamente.`,
  typeHint: (hint) => `Digite os caracteres ${hint} para confirmar`,
  setTime: 'Agendar desativação',
  deleteTitle: 'Excluir este segredo?',
  deleteText: (hint) => `O segredo que termina em ${hint} será excluído definitivamente.`,
  deactivated: 'Segredo desativado',
  retirementSet: (moment) => `O segredo ficará inativo em ${moment}`,
  kept: 'O segredo continua ativo',
  activated: 'Segredo ativado',
  deleted: 'Segredo excluído',
  actionFailed: (reason) => `O segredo não foi alterado. ${reason}`,
  reveal: 'Mostrar',
  stepUpTitle: 'Entre novamente para ver este segredo',
  stepUpText:
    'Um segredo só é exibido pouco depois de um login, para que uma aba aberta não revele nada. Depois, você volta para cá.',
  stepUpAgain:
    'Esse login não foi suficiente para mostrar o segredo: ele precisa ser novo e tão forte quanto sua organização exige.',
  stepUpImpossible: 'Esta página não pode fazer seu login novamente. Saia, entre de novo e volte para cá.',
  handOverTitle: 'Seu novo segredo do cliente',
  handingOver: 'O novo segredo está a caminho do cofre da sua organização…',
  handedOver: 'O novo segredo está no cofre da sua organização. Ninguém o viu.',
  handOverFailed:
    'O cofre não aceitou o novo segredo. Ninguém o tem ainda: tente novamente ou desista dele e exclua-o.',
  handOverDrop: 'Desistir',
  handOverGuard:
    'Depois que esta janela for fechada, ninguém poderá obter o segredo. Você pode desativá-lo e excluí-lo.',
  rotation: {
    title: 'Rotação',
    text: 'Troque o segredo sem interrupção. Você pode sair e continuar mais tarde, aqui ou em outra aba.',
    step: (step) => steps[step],
    done: 'Concluído',
    current: 'Próximo',
    createdText: (hint, day) => `Ele termina em ${hint} e foi gerado em ${day}.`,
    deployText: (hint) => `Configure o segredo que termina em ${hint} em todos os lugares onde o app é executado.`,
    waiting: 'Nenhum token foi solicitado com ele ainda. Esta página verifica novamente por conta própria.',
    proven: (age) => `Último uso: ${age}.`,
    unknown: 'Este portal não consegue saber se um segredo está em uso. Certifique-se antes de continuar.',
    check: 'Verificar um segredo',
    retireText: (hint) => `O que termina em ${hint}: agora ou quando for melhor para você.`,
    retiringText: (hint, moment) => `O que termina em ${hint} ficará inativo em ${moment}.`,
    retiredText: (hint) => `O que termina em ${hint} está inativo.`,
    expiredText: (hint) => `O que termina em ${hint} expirou.`,
    deleteText: (hint) => `Enquanto o que termina em ${hint} não for excluído, você pode reativá-lo.`,
    undo: 'Reativá-lo',
    keep: 'Mantê-lo ativo',
    retire: 'Desativar o segredo antigo',
    remove: 'Excluir o segredo antigo',
    stalled: (hint) =>
      `O novo segredo, que termina em ${hint}, está inativo. Ative-o para continuar ou exclua-o para ficar com o antigo.`,
  },
};
