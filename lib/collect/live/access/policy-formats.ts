// The policy as people deploy it: JSON, a Terraform module, a CloudFormation template that also serves as a StackSet. The role asks for an external id whenever one is given.
import 'server-only';
import type { PolicyDocument, Statement } from './policy';

export const defaultRoleName = 'eni-lens-read';

export const policyJson = (policy: PolicyDocument): string => JSON.stringify(policy, null, 2);

const hcl = (statement: Statement): string => `  statement {
    sid       = "${statement.Sid}"
    effect    = "${statement.Effect}"
    resources = ["${statement.Resource}"]
    actions = [
${statement.Action.map((action) => `      "${action}",`).join('\n')}
    ]
  }`;

export function policyTerraform(policy: PolicyDocument, roleName: string): string {
  return `# Role that ENI Lens reads an account through. Reads only.
variable "trusted_principal_arn" {
  description = "ARN of the user or role that runs ENI Lens"
  type        = string
}

variable "external_id" {
  description = "External id that ENI Lens shows for this account"
  type        = string
  validation {
    condition     = can(regex("^[\\\\w+=,.@:/-]{2,1224}$", var.external_id))
    error_message = "An external id has 2 to 1224 characters."
  }
}

variable "role_name" {
  type    = string
  default = "${roleName}"
}

data "aws_iam_policy_document" "eni_lens_trust" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = [var.trusted_principal_arn]
    }
    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = [var.external_id]
    }
  }
}

data "aws_iam_policy_document" "eni_lens_read" {
${policy.Statement.map(hcl).join('\n\n')}
}

resource "aws_iam_role" "eni_lens" {
  name                 = var.role_name
  description          = "Read access for ENI Lens"
  max_session_duration = 3600
  assume_role_policy   = data.aws_iam_policy_document.eni_lens_trust.json
}

resource "aws_iam_role_policy" "eni_lens_read" {
  name   = "eni-lens-read"
  role   = aws_iam_role.eni_lens.id
  policy = data.aws_iam_policy_document.eni_lens_read.json
}

output "role_arn" {
  value = aws_iam_role.eni_lens.arn
}
`;
}

const yaml = (statement: Statement): string => `              - Sid: ${statement.Sid}
                Effect: ${statement.Effect}
                Resource: '${statement.Resource}'
                Action:
${statement.Action.map((action) => `                  - ${action}`).join('\n')}`;

export function policyCloudFormation(policy: PolicyDocument, roleName: string): string {
  return `AWSTemplateFormatVersion: '2010-09-09'
Description: Role that ENI Lens reads an account through. Reads only. Deploy it as a stack, or as a StackSet to all accounts of an organization.
Parameters:
  TrustedPrincipalArn:
    Type: String
    Description: ARN of the user or role that runs ENI Lens
    AllowedPattern: '^arn:[a-z-]+:(iam|sts)::[0-9]{12}:.+$'
  ExternalId:
    Type: String
    Description: External id that ENI Lens shows for the accounts of this stack
    AllowedPattern: '^[A-Za-z0-9_+=,.@:/-]{2,1224}$'
  RoleName:
    Type: String
    Default: ${roleName}
Resources:
  EniLensRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Ref RoleName
      Description: Read access for ENI Lens
      MaxSessionDuration: 3600
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal:
              AWS: !Ref TrustedPrincipalArn
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                sts:ExternalId: !Ref ExternalId
      Policies:
        - PolicyName: eni-lens-read
          PolicyDocument:
            Version: '${policy.Version}'
            Statement:
${policy.Statement.map(yaml).join('\n')}
Outputs:
  RoleArn:
    Value: !GetAtt EniLensRole.Arn
`;
}
