import { describeConformance } from '../../../src/testing/conformance.js';
import { overHttp } from './conformance-subject.js';

describeConformance({ after, before, describe, it }, 'http backend over the handler in a browser', overHttp);
