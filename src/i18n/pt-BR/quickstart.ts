import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: 'A parte antes dos dois-pontos é diferente: http e https são dois esquemas.',
  host: 'O host é diferente: um subdomínio como www também faz dele outro host.',
  port: 'A porta é diferente. Indicar uma porta não é o mesmo que não indicar nenhuma, mesmo que seja a padrão.',
  path: 'O caminho depois do host é diferente.',
  'trailing-slash': 'Uma delas termina com uma barra, e a outra não.',
  case: 'As letras maiúsculas e minúsculas são diferentes.',
  query: 'A parte depois do ponto de interrogação é diferente.',
  fragment: 'Uma delas tem uma parte depois de um #. Uma URI de redirecionamento não pode ter isso.',
  encoding: 'Os mesmos caracteres estão codificados em uma e não na outra, como %2F e /.',
  whitespace: 'Há um espaço ou um caractere invisível nela.',
  localhost: 'localhost e 127.0.0.1 são dois nomes desta máquina, mas duas URIs de redirecionamento diferentes.',
  'not-a-uri': 'O que foi enviado não é um endereço completo: falta um esquema, como https://, ou um host.',
};

export const quickstart: QuickstartMessages = {
  title: 'Login de usuários',
  hint: 'Um programa completo com o ID do cliente e os escopos deste app: ele faz seu login e obtém um token. Execute-o e continue a partir dele.',
  languages: 'Linguagem do programa',
  language: (id) => languages[id] ?? id,
  code: (language) => `Programa em ${language}`,
  redirectUri: 'URI de redirecionamento',
  codeCopied: 'Programa copiado',
  copyDenied: 'O navegador não permitiu copiar. O texto está selecionado: copie-o com Ctrl+C ou ⌘C.',
  stepsTitle: 'Como executar',
  stepSave: ['Salve o programa como ', '.'],
  stepSecret: [
    'Coloque um segredo do cliente na variável de ambiente ',
    '. O programa não contém nenhum e, por isso, pode ser compartilhado. Este comando solicita o segredo e não deixa rastros no histórico do shell:',
  ],
  stepRun: [
    'Execute ',
    ', abra o endereço exibido e faça login. Depois, cole o endereço ao qual você chegar, mesmo que nenhuma página apareça.',
  ],
  noIssuerTitle: 'O emissor (issuer) não é conhecido aqui',
  noIssuerText:
    'Um programa precisa do endereço do emissor que faz o login dos usuários. Peça-o ao administrador deste site: ele termina em algo como /oauth2/default.',
  appOff: 'Este app está desativado: o emissor recusa as solicitações dele até que seja ativado.',
  underReview: 'Este app está em revisão: pessoas de fora da sua organização ainda não podem fazer login com ele.',
  refusedTitle: 'A URI de redirecionamento foi recusada?',
  refusedHint:
    'Cole a URI de redirecionamento, o endereço da solicitação recusada ou o texto da página de erro. Nada é enviado a lugar nenhum.',
  refusedLabel: 'O que foi recusado',
  refusedPlaceholder: 'https://…',
  equalTitle: 'Esta URI de redirecionamento está registrada, exatamente como está aqui',
  equalText: (clientId) =>
    `Se ela ainda for recusada, a solicitação pode ser de outro app: o ID do cliente deste é ${clientId}. Uma alteração nas configurações pode levar um minuto para chegar ao emissor.`,
  pendingTitle: 'Esta URI de redirecionamento ainda está em revisão',
  pendingText: 'Ela foi proposta para este app e funcionará assim que um revisor a aprovar.',
  nothingRegistered: 'Este app não tem nenhuma URI de redirecionamento.',
  differsTitle: 'Esta URI de redirecionamento não está registrada. Diferenças em relação à mais parecida:',
  differsText:
    'O emissor compara caractere por caractere. Faça seu programa enviar a registrada ou adicione a outra nas configurações do app.',
  sent: 'Enviada',
  registered: 'Registrada',
  onlySent: 'só na enviada:',
  onlyRegistered: 'só na registrada:',
  reason: (code) => reasons[code],
  otherClient: (sent, own) => `A solicitação tem outro ID do cliente: ${sent}. O deste app é ${own}.`,
  copyRegistered: 'Copiar a registrada',
};
