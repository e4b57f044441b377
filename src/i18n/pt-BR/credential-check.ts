import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckMessages } from '../messages.js';

const verdicts: Record<CredentialVerdict, readonly [title: string, text: string]> = {
  right: [
    'Este segredo funciona',
    'O emissor o aceita com o ID do cliente deste app. Se o login ainda falhar, verifique a URI de redirecionamento.',
  ],
  'under-review': [
    'Este segredo está correto, mas o app não está aprovado',
    'Até a aprovação, ele funciona no máximo dentro da sua organização e somente enquanto o app estiver ativo.',
  ],
  inactive: [
    'Este segredo está inativo',
    'Ele é deste app, mas foi desativado, manualmente ou na data agendada. Reative-o em “Segredos do cliente” ou forneça ao seu programa um que esteja ativo.',
  ],
  expired: [
    'Este segredo expirou',
    'Ele é deste app, e o emissor o recusa definitivamente. Gere um novo em “Segredos do cliente” e forneça-o ao seu programa.',
  ],
  'other-app': [
    'Este segredo é de outro app',
    'Use-o com o ID do cliente do outro app ou forneça ao seu programa um segredo deste app.',
  ],
  typo: [
    'Este segredo está incompleto ou contém um erro',
    'Pelo menos um caractere está errado, faltando ou sobrando. Copie-o novamente de onde está armazenado, sem espaços antes ou depois.',
  ],
  unknown: [
    'Este segredo não é conhecido',
    'Ele tem a aparência de um segredo, mas sua organização não tem nenhum assim: ele foi excluído ou é de outra pessoa. Gere um novo em “Segredos do cliente”.',
  ],
  'app-off': [
    'Este segredo está correto, mas o app está desativado',
    'O emissor recusa todas as solicitações deste app. Ative-o e tente novamente.',
  ],
};

export const credentialCheck: CredentialCheckMessages = {
  title: 'Verificar um segredo do cliente',
  hint: 'Descubra se o emissor aceita um segredo que você tem. Ele é enviado somente desta vez e não é armazenado nem exibido em lugar nenhum.',
  label: 'Segredo do cliente',
  empty: 'Cole um segredo do cliente primeiro.',
  check: 'Verificar segredo',
  checking: 'Verificando…',
  slow: 'O emissor está demorando mais que o normal para responder.',
  verdictTitle: (verdict, app) =>
    verdict === 'other-app' && app !== null ? `Este segredo pertence a “${app}”` : verdicts[verdict][0],
  verdictText: (verdict) => verdicts[verdict][1],
  failed: (reason) => `O segredo não foi verificado. ${reason}`,
};
