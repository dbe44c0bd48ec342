import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './style/text.css'
import './style/frame.css'
import './style/parts.css'
import './style/forms.css'
import './style/plan.css'
import './style/workout.css'
import './style/progress.css'
import './style/wide.css'

const place = document.getElementById('app')
if (place) createRoot(place).render(<App />)

// While the app is developed, Vite serves it, and a cache in between would show old code.
if (import.meta.env.PROD) navigator.serviceWorker?.register('/worker.js')
