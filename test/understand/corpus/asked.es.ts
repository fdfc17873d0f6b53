/** The last questions written down before they were tried. */
export const ASKED_ES: readonly (readonly [sentence: string, understood: string])[] = [
  [
    'sácame todos los leads aceptados por Ana desde el 1 de octubre',
    'list | accepted=2026-10-01.. assigneeId=u-ana',
  ],
  ['qué se nos caducó la semana pasada', 'list | archived=2026-11-09..2026-11-15 outcomes=expired'],
  ['leads de fabricación de 50k a 100k', 'list | industries=Manufacturing value=50000..100000'],
  ['cuántos de nuestros leads son de argentina', 'count | countries=AR'],
  ['hay algo pendiente de responder de Tailspin Toys?', 'list | stages=received words=Tailspin Toys'],
  ['oportunidades que cierran en las próximas dos semanas', 'list | closes=2026-11-18..2026-12-02'],
  [
    'rechazos por motivo del tercer trimestre',
    'count by reason | archived=2026-07-01..2026-09-30 outcomes=rejected',
  ],
  ['leads que bob no ha contestado', 'list | assigneeId=u-bob stages=received'],
  ['m365 e5 en reino unido', 'list | countries=GB products=Microsoft365 | ignored: e5'],
  [
    'mejores comerciales del trimestre por ganados',
    'count by assignee | archived=2026-10-01..2026-12-31 outcomes=won',
  ],
  ['leads nuevos desde el viernes', 'list | received=2026-11-13..'],
  ['cómo nos fue en el primer semestre', 'figures | received=2026-01-01..2026-06-30'],
  ['urjentes sin asignar', 'list expiring | unassigned=true urgency=urgent'],
  ['leads de Proseware que hemos ganado', 'list | outcomes=won words=Proseware'],
  ['qué comerciales tienen leads abiertos', 'count by assignee | stages=received+accepted'],
  ['los últimos 10 del marketplace', 'list top 10 | qualifications=CustomerInquiry'],
  [
    'número de leads de esta semana comparado con la pasada',
    'count | received=2026-11-16..2026-11-22 | ignored: comparado con la pasada',
  ],
  ['consultoría en canadá', 'list | countries=CA services=ConsultingAndProfessional'],
  ['tiempo medio de cierre', 'figures'],
  ['qué tenemos de Hierros Norte', 'list | words=Hierros Norte'],
];
