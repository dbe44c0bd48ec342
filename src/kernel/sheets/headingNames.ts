/** What a column says. */
export type Role =
  | 'week'
  | 'day'
  | 'exercise'
  | 'prescription'
  | 'kind'
  | 'sets'
  | 'reps'
  | 'time'
  | 'distance'
  | 'percent'
  | 'load'
  | 'rpe'
  | 'rir'
  | 'tempo'
  | 'side'
  | 'rest'
  | 'group'
  | 'order'
  | 'notes'
  | 'alternatives'
  | 'weekNotes'
  | 'dayNotes'
  | 'minutes'
  | 'weekNumber'
  | 'dayNumber'
  | 'shared'
  | 'unit'
  | 'eachSet'
  | 'setNumber'

/** The headings that an export writes come first. The others are those that coaches use, in English and in German. */
export const HEADINGS: Record<Role, string[]> = {
  week: ['week', 'wk', 'woche', 'kw', 'milestone', 'block', 'phase', 'microcycle', 'mikrozyklus', 'meilenstein', 'weektitle', 'weekname'],
  day: ['day', 'tag', 'workout', 'session', 'training', 'einheit', 'trainingstag', 'trainingseinheit', 'trainingday', 'dayname', 'daytitle', 'workoutname', 'workouttitle', 'sessionname', 'trainingname', 'd'],
  exercise: ['exercise', 'exercises', 'ubung', 'ubungen', 'uebung', 'movement', 'lift', 'exercisename', 'bewegung', 'exercisetitle', 'movementname', 'liftname', 'ubungsname'],
  prescription: ['prescription',
    'vorgabe',
    'setsxreps',
    'setsreps',
    'satzexwdh',
    'satzexwiederholungen',
    'satzewdh',
    'satzewiederholungen',
    'schema',
    'scheme',
    'setsandreps',
    'satzschema',
    'program',
    'programm', 'setsbyreps', 'setsxrepetitions'],
  kind: ['type', 'kind', 'art', 'settype', 'satzart', 'typ', 'setkind'],
  sets: ['sets', 'set', 'satze', 'satz', 'saetze', 'serien', 'series', 'runden', 'rounds', 'anzahlsatze', 'targetsets', 'workingsets', 'worksets', 'prescribedsets', 'numberofsets', 'noofsets', '#sets', '#ofsets', 'arbeitssatze'],
  reps: ['reps', 'rep', 'repetitions', 'wdh', 'wiederholungen', 'wiederholung', 'wdhn', 'repsset', 'wdhsatz', 'targetreps', 'targetrepetitions', 'prescribedreps', 'reprange', 'repsrange', 'reptarget', 'numberofreps', '#reps', '#ofreps', 'zielwdh', 'zielwiederholungen'],
  time: ['time', 'duration', 'zeit', 'dauer', 'targettime', 'targetduration'],
  distance: ['distance', 'strecke', 'distanz', 'targetdistance'],
  percent: ['percent', '%', 'prozent', 'intensity', 'intensitat', 'percentage', '%1rm', '%tm', '%max', '%e1rm', '1rm%', 'targetpercent', 'targetintensity', '%oftm', '%of1rm'],
  load: ['load', 'weight', 'gewicht', 'last', 'kg', 'lb', 'lbs', 'kilo', 'belastung', 'targetload', 'zielgewicht', 'targetweight', 'prescribedweight', 'prescribedload', 'workingweight', 'arbeitsgewicht'],
  rpe: ['rpe', 'targetrpe', 'zielrpe', 'ziel-rpe', 'prescribedrpe'],
  rir: ['rir', 'repsinreserve', 'wdhinreserve', 'targetrir', 'prescribedrir', 'zielrir'],
  tempo: ['tempo', 'kadenz', 'cadence', 'targettempo'],
  side: ['side', 'seite'],
  rest: ['rest', 'pause', 'pausen', 'restperiod', 'resttime', 'satzpause', 'pausenzeit', 'erholung', 'targetrest', 'restbetweensets', 'restinterval', 'restperiods'],
  group: ['group', 'superset', 'gruppe', 'supersatz'],
  order: ['order', '#', 'no', 'nr', 'reihenfolge', 'pos', 'position', 'id'],
  notes: ['notes',
    'note',
    'hinweise',
    'hinweis',
    'notiz',
    'notizen',
    'cues',
    'comment',
    'comments',
    'bemerkung',
    'bemerkungen',
    'kommentar',
    'anmerkung',
    'anmerkungen',
    'coachnotes',
    'instructions', 'exercisenotes', 'coachingnotes', 'coachingcues', 'exerciseinstructions', 'remarks', 'remark'],
  alternatives: ['alternatives', 'alternative', 'alternativen', 'substitution', 'substitutions', 'ersatz'],
  weekNotes: ['weeknotes', 'wochennotizen', 'weekdescription'],
  dayNotes: ['daynotes', 'tagesnotizen', 'daydescription'],
  minutes: ['minutes', 'minuten', 'estimatedminutes'],
  weekNumber: ['weekno', 'weeknumber', 'wochennr', 'week#'],
  dayNumber: ['dayno', 'daynumber', 'tagnr', 'day#', 'workout#', 'session#', 'workoutno', 'workoutnumber', 'sessionno', 'sessionnumber'],
  shared: ['shared', 'sharedworkout'],
  unit: ['unit', 'units', 'weightunit', 'weightunits', 'loadunit', 'unitofweight', 'massunit', 'kglb', 'kglbs', 'lbkg', 'lbskg', 'einheiten', 'gewichtseinheit', 'targetweightunit'],
  eachSet: [],
  setNumber: ['setorder', 'setnumber', 'setno', 'setnr', 'set#', 'satznr', 'satznummer', 'satzreihenfolge'],
}
