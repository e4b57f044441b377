import { after, before, describe, it } from 'node:test';

import { describeConformance } from '../../../src/testing/conformance.js';
import { overHttp } from './conformance-subject.js';

describeConformance({ after, before, describe, it }, 'http backend over the handler in Node', overHttp);
