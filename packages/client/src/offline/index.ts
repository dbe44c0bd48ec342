export type { NewEvent, Reason, RejectedEvent, TrainingEvent } from './event.ts'
export { createTrainingQueue, type QueueState, type TrainingQueue, type TrainingQueueOptions } from './queue.ts'
export type { SyncedEvent } from './sender.ts'
export { type EventStore, type Message, memoryStore, type Placed } from './store.ts'
