import type { TableCase } from './table-cases';

/** Tables that are none of ours, as somebody drew them. */
export const decoyTables: readonly Omit<TableCase, 'is'>[] = [
  {
    says: 'lists to choose from side by side',
    drawing: `
      |Probability|Impact|Action|Status
      |High|High|Mitigate|Open
      |Medium|Medium|Transfer|In progress
      |Low|Low|Accept|Closed
      |||Avoid|`,
  },
  {
    says: 'figures of a board without a header above what is measured, nor weeks',
    tab: 'Dashboard',
    drawing: `
      ||Previous|Actual|Plan|Variance
      |Sales of the year|9298|9795|9147|648
      |Costs of the year|8238|8797|8232|565
      |Profit of the year|1060|998|915|83`,
  },
  {
    says: 'a rota by date in which few days have the name of a holiday',
    drawing: `
      |Employee|Shift|Date|Holiday
      |Anna Berg|12h|2026-05-01|Labour Day
      |Ben Stone|12h|2026-05-02|
      |Anna Berg|12h|2026-05-03|
      |Ben Stone|12h|2026-05-04|`,
  },
  {
    says: 'orders with a status and a due date',
    drawing: `
      |Order ID|Customer|Product|Status|Due date|Total
      |1001|Anna Berg|Desk|Open|2026-05-01|120
      |1002|Ben Stone|Chair|Done|2026-05-02|60
      |1003|Carla Diaz|Lamp|Open|2026-05-03|30`,
  },
  {
    says: 'pupils with grades',
    drawing: `
      |Student name|Class|Assignment|Due date|Grade
      |Anna Berg|7b|Essay on trees|2026-05-01|A
      |Ben Stone|7b|Essay on rivers|2026-05-02|B
      |Carla Diaz|7b|Essay on birds|2026-05-03|A`,
  },
  {
    says: 'hours of a week',
    drawing: `
      |Employee|Mon|Tue|Wed|Thu|Fri|Total
      |Anna Berg|8|8|8|8|8|40
      |Ben Stone|8|7|8|7|8|38
      |Carla Diaz|4|4|4|4|4|20`,
  },
  {
    says: 'what each price includes',
    drawing: `
      |Feature|Free|Pro|Enterprise
      |Export to a file||x|x
      |Many users|||x
      |Help by phone|||x`,
  },
  {
    says: 'weekly figures of a shop in a series of data',
    drawing: `
      |Week|Store|Temperature|Fuel price|CPI
      |2010-02-05|1|42.3|2.57|211.1
      |2010-02-12|1|38.5|2.55|211.2
      |2010-02-19|1|39.9|2.51|211.3
      |2010-02-26|1|46.6|2.56|211.3`,
  },
  {
    says: 'trips in the holidays',
    drawing: `
      |Holiday trips
      |
      |Date|Destination|Hotel|Cost
      |2026-05-01|Lisbon by the sea|Hotel One|300
      |2026-06-03|Oslo in summer|Hotel Two|420
      |2026-07-09|Rome by train|Hotel Three|510`,
  },
  {
    says: 'members of a club and where they live',
    tab: 'Members',
    drawing: `
      |Name|Joined|Fee paid|City
      |Anna Berg|2026-01-03|yes|Oslo
      |Ben Stone|2026-01-05|no|Bergen
      |Carla Diaz|2026-02-11|yes|Oslo`,
  },
];
