/** What both ends must agree on about scans, apart from the schemas: pages use it without their weight. */
export const scanIdPattern = /^[A-Za-z0-9_-]{22}$/;
export const accountPattern = /^\d{12}$/;
export const regionPattern = /^[a-z]{2,3}(?:-[a-z]+){1,3}-\d{1,2}$/;
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const roleArnPattern = /^arn:(?:aws|aws-cn|aws-us-gov):iam::\d{12}:role\/(?:[\u0021-\u007e]{1,510}\/)?[\w+=,.@-]{1,64}$/;
export const roleNamePattern = /^[\w+=,.@-]{1,64}$/;
export const shortestInterval = 15;
export const longestInterval = 43_200;
/** Offered on the page, in minutes; the API takes anything between. */
export const scanIntervals = [60, 360, 720, 1_440, 10_080] as const;
