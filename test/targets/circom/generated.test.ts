import { itsOutputs } from '../../generate/check.ts'

itsOutputs('circuits')
