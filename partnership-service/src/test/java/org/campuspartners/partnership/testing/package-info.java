/** What the tests of several features share. */
package org.campuspartners.partnership.testing;
