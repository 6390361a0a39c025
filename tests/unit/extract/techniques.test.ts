import { expect, test } from '@jest/globals'
import { extractTechniques } from '@/lib/extract/techniques'

test.each([
  ['Packing by Low-Bit Quantization', 'It works.', ['quantization']],
  ['Packing', 'We use LoRA adapters, and adapters again.', ['parameter-efficient-fine-tuning']],
  ['Packing', 'A pruned model.', []],
  ['Packing', '', []],
])('"%s" is about its techniques', (title, abstract, techniques) => {
  expect(extractTechniques({ title, abstract })).toEqual(techniques)
})

test('there are at most three, the most mentioned first', () => {
  const abstract =
    'pruning pruning pruning pruning distillation distillation distillation quantization quantization MoE MoE'
  expect(extractTechniques({ title: 'All', abstract })).toEqual(['pruning', 'distillation', 'quantization'])
})
