'use client'

import type { Plan } from '../../grid/plan.ts'

/** Which week a narrow screen shows. A wide one shows as many as it has room for, and hides this. */
export function WeekSwitch({ plan, column, onGo }: { plan: Plan; column: number; onGo: (column: number) => void }) {
  return (
    <div className="plan-weeks">
      <button type="button" className="plan-button" disabled={column <= 1} onClick={() => onGo(column - 1)}>
        <span aria-hidden="true">‹</span>
        <span className="plan-hidden">Week before</span>
      </button>
      <select aria-label="Week" value={column} onChange={({ target }) => onGo(Number(target.value))}>
        {plan.weeks.map(({ key, title }, week) => (
          <option key={key} value={week + 1}>
            {title}
          </option>
        ))}
        <option value={plan.weeks.length + 1}>+ Week</option>
      </select>
      <button
        type="button"
        className="plan-button"
        disabled={column > plan.weeks.length}
        onClick={() => onGo(column + 1)}
      >
        <span aria-hidden="true">›</span>
        <span className="plan-hidden">Next week</span>
      </button>
    </div>
  )
}
