#!/bin/sh
# Posts one lead to a Lead Desk that runs on this machine: demo/post-lead.sh [company]
# PORT is where it listens; INTAKE_KEY is one of its INTAKE_API_KEYS, if it has any.
set -eu

company=${1:-Litware}
lead=$(cat <<JSON
{
  "externalId": "by-hand-$(date +%s)-$$", "source": "by-hand",
  "qualification": "CustomerInquiry", "contactRequested": true,
  "customer": {
    "companyName": "$company", "companySize": "51to250employees",
    "address": { "city": "Sevilla", "country": "ES" },
    "contacts": [{ "name": "Carmen Vega", "email": "carmen@litware.example", "phone": "+34 600 000 033" }]
  },
  "request": {
    "message": "Please help us to move our file servers to SharePoint.",
    "products": ["Microsoft 365"], "services": ["DeploymentOrMigration"],
    "estimatedValue": { "amount": 12000, "currency": "EUR" }
  },
  "sender": { "kind": "customer" }
}
JSON
)

curl --silent --show-error --fail-with-body "http://127.0.0.1:${PORT:-3978}/api/leads" \
  --header 'Content-Type: application/json' \
  ${INTAKE_KEY:+--header "Authorization: Bearer $INTAKE_KEY"} \
  --data "$lead"
echo
