/** A table as somebody drew it, and what it is: `todos: Task to_do, Who owner`. */
export interface TableCase {
  readonly says: string;
  readonly tab?: string;
  readonly drawing: string;
  readonly is: string;
}

export const ourTables: readonly TableCase[] = [
  {
    says: 'what, who, by when and a mark for done',
    is: 'todos: What to_do, Who owner, By when due, Done? done_on',
    drawing: `
      |What|Who|By when|Done?
      |Send the report|Anna|2026-01-03|x
      |Call the supplier|Ben|2026-01-05|
      |Order new paper|Carla|2026-02-11|x`,
  },
  {
    says: 'ticks under names of stages, the last of them for done',
    is: 'todos: Piece to_do, Done done_on',
    drawing: `
      |Piece|Typed|Checked|Drawn|Done
      |The first morning|x|x|x|x
      |A long way home|x|x||
      |What was left|x|||`,
  },
  {
    says: 'a task on the left and the goal of each on the right',
    is: 'rocks: Tasks rock, Responsible owner, Start date start, End date due',
    drawing: `
      |Tasks|Responsible|Start date|End date|Goal
      |Kick-off meeting|Anna|2026-01-03|2026-01-09|Know what everybody wants
      |Choose the tools|Ben|2026-01-05|2026-01-19|Work in one place
      |Draw the screens|Carla|2026-02-11|2026-02-19|See it before it is built`,
  },
  {
    says: 'months with texts are milestones',
    tab: 'Goals',
    is: 'rocks: Goal rock, Owner owner, Jan milestone, Feb milestone, Mar milestone',
    drawing: `
      |Goal|Owner|Jan|Feb|Mar
      |Sell abroad|Anna|Find two partners|Sign the first contract|Ship to Norway
      |Teach everybody|Ben|Write the course|Hold it twice|Ask what they learned`,
  },
  {
    says: 'months with single marks are a timeline',
    tab: 'Goals',
    is: 'rocks: Goal rock, Owner owner',
    drawing: `
      |Goal|Owner|Jan|Feb|Mar
      |Sell abroad|Anna|x|x|
      |Teach everybody|Ben||x|x`,
  },
  {
    says: 'how often as ticks, one of the columns empty',
    is: 'processes: Task process, Daily cadence, Weekly cadence, Monthly cadence',
    drawing: `
      |Task|Daily|Weekly|Monthly
      |Check the oil|x||
      |Clean the floor||x|
      |Look at the pumps|x||`,
  },
  {
    says: 'risks that only their numbers and chances tell',
    is: 'issues: Description issue, Status solved_on, Mitigation fix',
    drawing: `
      |Risk_ID|Description|Probability|Impact|Status|Mitigation
      |R1|Loss of the main supplier|0.2|0.9|Open|Find another one
      |R2|Storm damages the roof|0.1|0.7|Open|Look at it each spring
      |R3|Key people leave|0.4|0.8|Closed|Train two for each job`,
  },
  {
    says: 'days off by their dates, in words nobody knows',
    is: 'holidays: Date date, Tekst name',
    drawing: `
      |Date|Tekst
      |2026-01-01|Abab
      |2026-04-03|Cdcd efef
      |2026-05-01|Ghgh
      |2026-08-15|Ijij klkl
      |2026-12-25|Mnmn`,
  },
  {
    says: 'names of people with shifts under the days of the week',
    is: 'people: Employee name',
    drawing: `
      |Employee|Mon|Tue|Wed|Thu|Fri
      |Anna Berg|Early|Early|Late|Off|Late
      |Ben Stone|Late|Off|Early|Early|Off
      |Carla Diaz|Off|Late|Off|Late|Early`,
  },
  {
    says: 'people with roles and spans of time are people',
    is: 'people: Team member name, Department team',
    drawing: `
      |Team member|Role|Start date|End date|Department
      |Anna Berg|Nurse|2026-01-03|2026-06-30|Ward
      |Ben Stone|Driver|2026-01-05|2026-07-31|Transport
      |Carla Diaz|Cook|2026-02-11|2026-12-31|Kitchen`,
  },
  {
    says: 'what a bracket says where the words before it say little',
    is: 'todos: Aufgabe to_do, Wer owner, Datum (erledigt) done_on',
    drawing: `
      |Aufgabe|Wer|Datum (erledigt)
      |Bericht schreiben|Anna|2026-01-03
      |Lieferanten anrufen|Ben|2026-01-05
      |Papier bestellen|Carla|2026-02-11`,
  },
  {
    says: 'what happened, though only what was done about it has a header that is known',
    tab: 'Lessons',
    is: 'issues: Raised by raised_by, Occurrence issue, Status solved_on, Severity priority',
    drawing: `
      |Date raised|Raised by|Occurrence|Actions|Status|Severity
      |2026-01-03|Anna Berg|The screen froze at noon|Restarted it|Open|High
      |2026-01-05|Ben Stone|Nobody had a key|Made a copy|Closed|Low
      |2026-02-11|Carla Diaz|Paper ran out on Friday|Ordered more|Open|Low`,
  },
  {
    says: 'a remark that mentions a risk is a remark',
    tab: 'Risks',
    is: 'issues: Raised by raised_by, Premise issue, Status solved_on',
    drawing: `
      |Raised by|Premise|Status|Comment / linked risk
      |Anna Berg|The hall is free in May|Open|Seen as risk 4
      |Ben Stone|The printer delivers in time|Closed|Seen as risk 7
      |Carla Diaz|Nobody else needs the van|Open|Seen as risk 9`,
  },
  {
    says: 'a group of columns that is called after what they are about',
    tab: 'Risks',
    is: 'issues: Problem / Title issue, Risk / Severity priority, Risk / Status solved_on',
    drawing: `
      |Problem||Risk|
      |Cluster|Title|Severity|Status
      |In general|The plan is late|High|Open
      |In the house|The roof leaks|Low|Closed
      |Outside|The gate is stuck|Low|Open`,
  },
  {
    says: 'days off without any header',
    is: 'holidays:  date,  name',
    drawing: `
      |2026-01-01|Abab
      |2026-04-03|Cdcd efef
      |2026-05-01|Ghgh
      |2026-08-15|Ijij klkl
      |2026-12-25|Mnmn`,
  },
  {
    says: 'a name that is no person, before a long text that describes the same',
    is: 'issues: Name issue, Status solved_on',
    drawing: `
      |Name|Description of the risk|Probability|Impact|Status
      |Bad weather|Rain and wind may keep us from working on the roof for some weeks|0.2|0.9|Open
      |Theft of data|Somebody may take what our customers trusted us with and sell it|0.1|0.7|Open
      |Lost keys|The keys of the hall are with one person who is often far away|0.4|0.8|Closed`,
  },
  {
    says: 'a line that is filled in like a form above the header',
    is: 'todos: Activity to_do, Responsible owner, Deadline due, Status done_on',
    drawing: `
      |Aim: a new shop||Leader: Anna|
      |Activity|Responsible|Deadline|Status
      |Ask what is needed|Anna|2026-01-03|Open
      |Draw the screens|Ben|2026-01-05|Open
      |Try it with five people|Carla|2026-02-11|Done`,
  },
];
