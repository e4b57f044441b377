import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckMessages } from '../messages.js';

const verdicts: Record<CredentialVerdict, readonly [title: string, text: string]> = {
  right: [
    'Este secreto funciona',
    'El emisor lo acepta con el ID de cliente de esta aplicación. Si el inicio de sesión sigue fallando, revise el URI de redirección.',
  ],
  'under-review': [
    'Este secreto es correcto, pero la aplicación no está aprobada',
    'Hasta que se apruebe, funciona como mucho dentro de su organización, y solo mientras la aplicación esté activa.',
  ],
  inactive: [
    'Este secreto está inactivo',
    'Es de esta aplicación, pero se desactivó, de forma manual o en la fecha programada. Actívelo de nuevo en “Secretos de cliente” o dé a su programa uno que esté activo.',
  ],
  expired: [
    'Este secreto ha caducado',
    'Es de esta aplicación, y el emisor lo rechaza definitivamente. Genere uno nuevo en “Secretos de cliente” y déselo a su programa.',
  ],
  'other-app': [
    'Este secreto es de otra aplicación',
    'Úselo con el ID de cliente de aquella aplicación o dé a su programa un secreto de esta.',
  ],
  typo: [
    'Este secreto está incompleto o contiene un error',
    'Al menos un carácter es incorrecto, falta o sobra. Cópielo de nuevo desde donde esté guardado, sin espacios antes ni después.',
  ],
  unknown: [
    'Este secreto no se conoce',
    'Tiene el aspecto de un secreto, pero su organización no tiene ninguno así: se eliminó o es de otra persona. Genere uno nuevo en “Secretos de cliente”.',
  ],
  'app-off': [
    'Este secreto es correcto, pero la aplicación está desactivada',
    'El emisor rechaza todas las solicitudes de esta aplicación. Actívela e inténtelo de nuevo.',
  ],
};

export const credentialCheck: CredentialCheckMessages = {
  title: 'Comprobar un secreto de cliente',
  hint: 'Averigüe si el emisor acepta un secreto que usted tiene. Se envía solo esta vez y no se guarda ni se muestra en ningún sitio.',
  label: 'Secreto de cliente',
  empty: 'Pegue primero un secreto de cliente.',
  check: 'Comprobar secreto',
  checking: 'Comprobando…',
  slow: 'El emisor tarda más de lo habitual en responder.',
  verdictTitle: (verdict, app) =>
    verdict === 'other-app' && app !== null ? `Este secreto es de “${app}”` : verdicts[verdict][0],
  verdictText: (verdict) => verdicts[verdict][1],
  failed: (reason) => `No se ha comprobado el secreto. ${reason}`,
};
