import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: 'La parte anterior a los dos puntos es distinta: http y https son dos esquemas.',
  host: 'El host es distinto: un subdominio como www también hace que sea otro host.',
  port: 'El puerto es distinto. Indicar un puerto no equivale a no indicar ninguno, aunque sea el habitual.',
  path: 'La ruta que sigue al host es distinta.',
  'trailing-slash': 'Uno de ellos termina en una barra y el otro no.',
  case: 'Las mayúsculas y minúsculas no coinciden.',
  query: 'La parte posterior al signo de interrogación es distinta.',
  fragment: 'Uno tiene una parte después de un #. Un URI de redirección no puede tenerla.',
  encoding: 'Los mismos caracteres están codificados en uno y en el otro no, como %2F y /.',
  whitespace: 'Contiene un espacio o un carácter invisible.',
  localhost: 'localhost y 127.0.0.1 son dos nombres de este equipo, pero dos URI de redirección distintos.',
  'not-a-uri': 'Lo que se envió no es una dirección completa: necesita un esquema, como https://, y un host.',
};

export const quickstart: QuickstartMessages = {
  title: 'Inicio de sesión de los usuarios',
  hint: 'Un programa completo con el ID de cliente y los ámbitos de esta aplicación: inicia su sesión y obtiene un token. Ejecútelo y amplíelo a partir de ahí.',
  languages: 'Lenguaje del programa',
  language: (id) => languages[id] ?? id,
  code: (language) => `Programa en ${language}`,
  redirectUri: 'URI de redirección',
  codeCopied: 'Programa copiado',
  copyDenied: 'El navegador no ha permitido copiar. El texto está seleccionado: cópielo con Ctrl+C o ⌘C.',
  stepsTitle: 'Cómo ejecutarlo',
  stepSave: ['Guarde el programa como ', '.'],
  stepSecret: [
    'Ponga un secreto de cliente en la variable de entorno ',
    '. El programa no contiene ninguno, de modo que se puede compartir. Este comando lo solicita y no deja rastro en el historial del shell:',
  ],
  stepRun: [
    'Ejecute ',
    ', abra la dirección que muestra e inicie sesión. Después pegue la dirección a la que llegue, aunque no se vea ninguna página.',
  ],
  noIssuerTitle: 'Aquí no se conoce el emisor (issuer)',
  noIssuerText:
    'Un programa necesita la dirección del emisor que inicia la sesión de los usuarios. Pídala al administrador de este sitio: termina en algo como /oauth2/default.',
  appOff: 'Esta aplicación está desactivada: el emisor rechaza sus solicitudes hasta que se active.',
  underReview:
    'Esta aplicación está en revisión: las personas ajenas a su organización aún no pueden iniciar sesión con ella.',
  refusedTitle: '¿Se ha rechazado el URI de redirección?',
  refusedHint:
    'Pegue el URI de redirección, la dirección de la solicitud rechazada o el texto de la página de error. No se envía nada a ningún sitio.',
  refusedLabel: 'Qué se rechazó',
  refusedPlaceholder: 'https://…',
  equalTitle: 'Este URI de redirección está registrado, exactamente como aparece aquí',
  equalText: (clientId) =>
    `Si aun así se rechaza, puede que la solicitud sea de otra aplicación: el ID de cliente de esta es ${clientId}. Un cambio en la configuración puede tardar un minuto en llegar al emisor.`,
  pendingTitle: 'Este URI de redirección aún está en revisión',
  pendingText: 'Se ha propuesto para esta aplicación y funcionará cuando un revisor lo apruebe.',
  nothingRegistered: 'Esta aplicación no tiene ningún URI de redirección.',
  differsTitle: 'Este URI de redirección no está registrado. Diferencias con el más parecido:',
  differsText:
    'El emisor compara carácter por carácter. Haga que su programa envíe el registrado o añada el otro en la configuración de la aplicación.',
  sent: 'Enviado',
  registered: 'Registrado',
  onlySent: 'solo en el enviado:',
  onlyRegistered: 'solo en el registrado:',
  reason: (code) => reasons[code],
  otherClient: (sent, own) => `La solicitud tiene otro ID de cliente: ${sent}. El de esta aplicación es ${own}.`,
  copyRegistered: 'Copiar el registrado',
};
