/** A question that people come with, and the view that answers it. */
export type ReadyView = { readonly question: string; readonly href: string }

/** Six of them; a test holds that each has an answer in the shipped data. */
export const READY_VIEWS: readonly ReadyView[] = [
  {
    question: 'What speeds up inference of 7B-scale models, and on which hardware?',
    href: '/?family=speed,latency,throughput&phase=inference&params_min=3B&params_max=13B&sort=-improvement',
  },
  {
    question: 'Which fine-tuning trains the fewest parameters?',
    href: '/?family=parameters&technique=parameter-efficient-fine-tuning&sort=-improvement',
  },
  { question: 'What saves most memory?', href: '/?family=memory&sort=-improvement' },
  { question: 'What is the largest model that fits, and on what?', href: '/?family=capacity&sort=-value' },
  { question: 'How close do systems come to the hardware’s peak?', href: '/hardware' },
  { question: 'Which claims prove themselves by their own arithmetic?', href: '/?audit=verified' },
]
